export {
  SimulatedPhone as PracticePhone,
  type PhoneProfile,
  type PhoneRequest,
  type Scanned,
} from '../kit/simulated-phone'
